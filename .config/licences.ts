import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Plugin, Rolldown } from 'vite';

/** In the built site; the help links to it. */
const licencesFile = 'licences.txt';

/** Packages that leave something in the build without a module of theirs: Temml writes the formulas and their rules. */
const leavingTraces: readonly string[] = ['temml'];

const root = fileURLToPath(new URL('../', import.meta.url));

/** The folder of the package that a file belongs to; undefined for our own. */
export function packageOf(file: string): string | undefined {
  if (file.startsWith('\0vite/')) return join('node_modules', 'vite');
  if (file.includes('rolldown/runtime')) return join('node_modules', 'rolldown');
  return /^(?:.*\/)?node_modules\/(?:@[^/]+\/)?(?!\.)[^/@]+(?=\/)/.exec(file)?.[0];
}

/** Files whose text, or bytes, are in the build. */
function sources(bundle: Rolldown.OutputBundle): readonly string[] {
  return Object.values(bundle).flatMap((part) =>
    part.type === 'asset'
      ? part.originalFileNames
      : Object.entries(part.modules).flatMap(([id, { renderedLength }]) => (renderedLength > 0 ? [id] : [])),
  );
}

interface Manifest {
  readonly name: string;
  readonly version: string;
  readonly license?: string;
}

/** Name, version and licence of a package, and the whole text it asks to be kept with copies. */
async function licenceOf(folder: string): Promise<string> {
  const { name, version, license } = JSON.parse(await readFile(join(root, folder, 'package.json'), 'utf8')) as Manifest;
  const files = await readdir(join(root, folder));
  const file = files.find((each) => /^licen[cs]e(\.(md|txt))?$/i.test(each));
  if (file === undefined) throw new Error(`no licence in ${folder}: it cannot be part of the build`);
  // Vite's goes on with what Vite itself bundles.
  const [text] = (await readFile(join(root, folder, file), 'utf8')).split(/^#+ Licenses of bundled/im);
  const notice = files.includes('NOTICE') ? `\n\n${(await readFile(join(root, folder, 'NOTICE'), 'utf8')).trim()}` : '';
  return `${name} ${version} (${license ?? 'see below'})\n\n${text.trim()}${notice}\n`;
}

/** Writes the licences of everything from other hands that is in the build: code, typefaces, formulas. */
export function licences(): Plugin {
  return {
    name: 'reparam:licences',
    apply: 'build',
    enforce: 'post',
    async generateBundle(_, bundle) {
      const folders = [...sources(bundle).map(packageOf), ...leavingTraces.map((name) => join('node_modules', name))];
      const known = new Set(folders.filter((folder) => folder !== undefined).map((folder) => folder.replace(root, '')));
      const texts = await Promise.all([...known].sort().map((folder) => licenceOf(folder)));
      const head = 'Reparam is under the MIT licence. What it contains from other hands, with their licences:\n';
      this.emitFile({
        type: 'asset',
        fileName: licencesFile,
        source: [head, ...texts].join(`\n${'-'.repeat(80)}\n\n`),
      });
    },
  };
}
