// Builds the reader from web/ into web/dist, serves it in development, and tells vitest where the tests are.
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vitest/config'

const backend = process.env.TAIYAKU_BACKEND ?? 'http://127.0.0.1:4680'

export default defineConfig({
  root: 'web',
  plugins: [react()],
  build: {
    outDir: 'dist',
    emptyOutDir: true,
    target: 'es2023',
    assetsInlineLimit: 0,
    rolldownOptions: {
      // All that the first view needs as one file: cut in pieces, it would be compressed worse and asked for one by one.
      output: {
        codeSplitting: { groups: [{ name: 'index', test: /web\/main\.tsx$/, includeDependenciesRecursively: true }] },
      },
    },
  },
  server: { host: '127.0.0.1', port: 4681, proxy: { '/api': backend } },
  test: {
    root: import.meta.dirname,
    projects: [
      {
        extends: true,
        test: { name: 'unit', include: ['tests/**/*.test.ts'], exclude: ['tests/e2e/**'], testTimeout: 60_000 },
      },
      {
        extends: true,
        test: {
          name: 'e2e',
          include: ['tests/e2e/**/*.test.ts'],
          globalSetup: ['tests/e2e/server.ts'],
          testTimeout: 60_000,
          expect: { poll: { timeout: 15_000 } },
          hookTimeout: 120_000,
          fileParallelism: false,
        },
      },
    ],
  },
})
