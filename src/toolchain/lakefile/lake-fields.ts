import type { KindName } from './kinds.ts';

type Fields = Readonly<Record<string, KindName>>;

/** The tables of a lakefile.toml; the package is the file itself. */
export type TableName = 'package' | 'lean_lib' | 'lean_exe' | 'require' | 'input_file' | 'input_dir';

/** What a package, a library and an executable have in common. */
const ofCode: Fields = {
  buildType: 'buildType',
  leanOptions: 'options',
  moreServerOptions: 'options',
  moreLeanArgs: 'texts',
  weakLeanArgs: 'texts',
  moreLeancArgs: 'texts',
  weakLeancArgs: 'texts',
  moreLinkArgs: 'texts',
  weakLinkArgs: 'texts',
  moreLinkObjs: 'targets',
  moreLinkLibs: 'targets',
  backend: 'backend',
  platformIndependent: 'flag',
  dynlibs: 'targets',
  plugins: 'targets',
  requiresModuleSystem: 'flag',
  allowNonModules: 'flag',
};

const ofInput: Fields = { name: 'name', path: 'text', text: 'flag' };

/**
 * The fields that Lake reads in a lakefile.toml, by the table that they stand in, each with the kind of its
 * value: those of all releases that read TOML. Other fields Lake passes over in silence.
 */
export const lakeFields: Readonly<Record<TableName, Fields>> = {
  package: {
    ...ofCode,
    name: 'name',
    version: 'version',
    versionTags: 'pattern',
    description: 'text',
    keywords: 'texts',
    homepage: 'text',
    license: 'text',
    licenseFiles: 'texts',
    readmeFile: 'text',
    reservoir: 'flag',
    srcDir: 'text',
    buildDir: 'text',
    leanLibDir: 'text',
    nativeLibDir: 'text',
    binDir: 'text',
    irDir: 'text',
    packagesDir: 'text',
    manifestFile: 'text',
    bootstrap: 'flag',
    fixedToolchain: 'flag',
    builtinLint: 'any',
    experimentalMultiVersion: 'flag',
    precompileModules: 'flag',
    preferReleaseBuild: 'flag',
    releaseRepo: 'text',
    'releaseRepo?': 'text',
    buildArchive: 'text',
    'buildArchive?': 'text',
    enableArtifactCache: 'flag',
    'enableArtifactCache?': 'flag',
    restoreAllArtifacts: 'flag',
    libPrefixOnWindows: 'flag',
    allowImportAll: 'flag',
    moreServerArgs: 'texts',
    moreGlobalServerArgs: 'texts',
    testRunner: 'text',
    testDriver: 'text',
    testDriverArgs: 'texts',
    lintDriver: 'text',
    lintDriverArgs: 'texts',
    extraDepTargets: 'texts',
    defaultTargets: 'texts',
  },
  lean_lib: {
    ...ofCode,
    name: 'name',
    srcDir: 'text',
    roots: 'modules',
    globs: 'globs',
    libName: 'text',
    libPrefixOnWindows: 'flag',
    needs: 'targets',
    extraDepTargets: 'texts',
    precompileModules: 'flag',
    defaultFacets: 'texts',
    allowImportAll: 'flag',
  },
  lean_exe: {
    ...ofCode,
    name: 'name',
    srcDir: 'text',
    root: 'module',
    exeName: 'text',
    needs: 'targets',
    extraDepTargets: 'texts',
    supportInterpreter: 'flag',
  },
  require: {
    name: 'name',
    scope: 'text',
    version: 'text',
    rev: 'text',
    path: 'text',
    git: 'git',
    subDir: 'text',
    source: 'source',
    options: 'textTable',
  },
  input_file: ofInput,
  input_dir: { ...ofInput, filter: 'pattern' },
};
