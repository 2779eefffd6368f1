// Builds every bundle into dist/:
//   node esbuild.mjs                       the product and the suite for VS Code, with source maps
//   node esbuild.mjs --production          the product alone, minified
//   node esbuild.mjs --watch               as the first, again after every change
//   node esbuild.mjs --generate [--check]  writes the generated files, or says which are stale
import { spawnSync } from 'node:child_process';
import { existsSync, rmSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { context } from 'esbuild';

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
  { ...shared, entryPoints: { server: 'server/src/entry/node.ts' } },
  {
    ...shared,
    entryPoints: { cli: 'server/src/entry/cli.ts' },
    // A package of the command asks for import.meta.url, which a CommonJS bundle does not have.
    banner: { js: "#!/usr/bin/env node\nconst importMetaUrl = require('node:url').pathToFileURL(__filename).href;" },
    define: { 'import.meta.url': 'importMetaUrl' },
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

/** Builds what can be built and names the entry points that are missing. */
async function build(bundles) {
  const results = await Promise.all(
    bundles.map(async (options) => {
      const [[name, entry]] = Object.entries(options.entryPoints);
      if (!existsSync(path.join(root, entry))) {
        console.error(`${options.outdir}/${name}.cjs cannot be built: there is no ${entry}`);
        return false;
      }
      // A minified bundle has no map; one left from an earlier build would mislead.
      if (production) rmSync(path.join(root, options.outdir, `${name}.cjs.map`), { force: true });
      const one = await context(options);
      try {
        await one.rebuild();
        return true;
      } catch {
        return false; // esbuild has said why.
      } finally {
        await one.dispose();
      }
    }),
  );
  return results.every(Boolean);
}
