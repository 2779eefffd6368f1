// Builds every bundle into dist/:
//   node esbuild.mjs                       the product and the suite for VS Code, with source maps
//   node esbuild.mjs --production          the product alone, minified
//   node esbuild.mjs --watch               as the first, again after every change
//   node esbuild.mjs --generate [--check]  writes the generated files, or says which are stale
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { context, build as esbuild } from 'esbuild';

const root = path.dirname(fileURLToPath(import.meta.url));
const has = (flag) => process.argv.includes(flag);
const production = has('--production');

const shared = {
  absWorkingDir: root,
  bundle: true,
  platform: 'node',
  target: 'node20',
  format: 'cjs',
  outdir: 'dist',
  outExtension: { '.js': '.cjs' },
  // Packages that offer both are bundled better from their ES modules.
  mainFields: ['module', 'main'],
  minify: production,
  charset: 'utf8', // Chinese escaped character by character would be twice as long.
  sourcemap: production ? false : 'linked',
  logLevel: 'warning',
};

/** Of the encodings that the package knows only those of the command are used; the tables of all others stay out. */
const chineseEncodingsOnly = {
  name: 'chinese-encodings-only',
  setup({ onLoad }) {
    const others = /iconv-lite[\\/]encodings[\\/](?:sbcs-data|tables[\\/](?:big5|cp949|cp950|eucjp|shiftjis))/;
    onLoad({ filter: others }, () => ({ contents: 'module.exports = {}', loader: 'js' }));
  },
};

const product = [
  { ...shared, entryPoints: { extension: 'client/src/entry/node.ts' }, external: ['vscode'] },
  {
    ...shared,
    entryPoints: { cli: 'server/src/entry/cli.ts', server: 'server/src/entry/node.ts' },
    // The command and the server share the engine, which is most of either. Only ES modules can be split.
    format: 'esm',
    splitting: true,
    chunkNames: 'engine',
    outExtension: { '.js': '.mjs' },
    // Packages in CommonJS ask for what an ES module does not have.
    banner: {
      js: [
        "import * as nodeModule from 'node:module';",
        "import * as nodeUrl from 'node:url';",
        'const require = nodeModule.createRequire(import.meta.url);',
        'const __filename = nodeUrl.fileURLToPath(import.meta.url);',
      ].join('\n'),
    },
    plugins: [chineseEncodingsOnly],
  },
];
const generator = { ...shared, outdir: 'dist/tools', entryPoints: { generate: 'server/src/entry/generate.ts' } };
const suite = {
  ...shared,
  outdir: 'dist/test',
  entryPoints: { extension: 'test/extension/index.ts' },
  external: ['vscode'],
  logOverride: { 'require-resolve-not-external': 'silent' }, // Mocha's workers, which nothing here starts.
};

process.exitCode = await main();

async function main() {
  if (has('--generate')) {
    if (!(await build([generator]))) return 1;
    const args = ['--enable-source-maps', 'dist/tools/generate.cjs', ...(has('--check') ? ['--check'] : [])];
    return spawnSync(process.execPath, args, { cwd: root, stdio: 'inherit' }).status ?? 1;
  }
  if (has('--watch')) {
    console.log('building');
    for (const options of [...product, suite]) {
      const one = await context(options);
      await one.rebuild().catch(() => {}); // esbuild has said why; the next change may mend it.
      await one.watch();
    }
    console.log('watching; Ctrl+C ends it');
    return 0;
  }
  return (await build(production ? product : [...product, suite])) ? 0 : 1;
}

/** Builds every bundle, also when one of them fails: esbuild says why. */
async function build(bundles) {
  const results = await Promise.allSettled(bundles.map((options) => esbuild(options)));
  return results.every(({ status }) => status === 'fulfilled');
}
