// The two parts that the build makes of a language: what the first view says, and the rest. See vite.config.ts.
declare module '*.json?first' {
  const words: Readonly<Record<string, string>>
  // biome-ignore lint/style/noDefaultExport: JSON is imported as a default
  export default words
}
declare module '*.json?later' {
  const words: Readonly<Record<string, string>>
  // biome-ignore lint/style/noDefaultExport: JSON is imported as a default
  export default words
}
