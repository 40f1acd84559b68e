// English words that say nothing of what a paper is about: those of grammar, and those by which every paper tells what it does.

export const plainEnglish: readonly string[] =
  `a an the this that these those it its they them their he she his her we us our you your i one ones who whom whose
  which what when where why how if then else than as at by for from in into of off on onto out over per to toward
  towards under up upon near inside outside via with within without about above across after against along amid
  among around because before behind below beneath beside besides between beyond but and or nor so yet not no only
  both either neither each every all any some such same other others another more most much many few fewer less
  least several various numerous different own is are was were be been being am do does did done doing has have had
  having can could may might must shall should will would cannot let also again already always almost even ever far
  furthermore here hence however instead indeed just later likewise meanwhile moreover never nevertheless next now
  often once otherwise perhaps quite rather really respectively since sometimes soon still there thereby therefore
  thus though although together too twice until unlike usually very well while whereas whether et al etc eg ie vs
  propose proposes proposed present presents presented introduce introduces introduced develop develops developed
  study studies studied show shows showed shown showing demonstrate demonstrates demonstrated find finds found
  provide provides provided providing use uses used using make makes made making take takes taken give gives given
  get gets obtain obtains obtained achieve achieves achieved achieving allow allows enable enables enabling require
  requires required need needs apply applies applied applying consider considers considered describe describes
  described discuss discusses discussed investigate investigates investigated examine examines explore explores
  explored analyze analyzes compare compares compared outperform outperforms improve improves improved improving
  increase increases increased reduce reduces reduced reducing suggest suggests reveal reveals indicate indicates
  report reports reported remain remains become becomes follow follows following lead leads leading include includes
  including contain contains based called known new novel recent recently existing previous prior current
  significant significantly effective effectively efficiently available first second third finally specifically
  particularly especially additionally typically generally commonly widely highly fully easily directly simply two
  three four five six seven eight nine ten due work works result results approach approaches way ways aim aims
  address addresses tackle help helps offer offers extensive like set sets certain`.split(/\s+/)
