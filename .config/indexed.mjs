// Compiles the folders in which an element of an array may be missing until it has been looked at, and tells what is
// wrong there. The compiler checks what they import as well; of that only `npm run types` itself has a say.
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const compiler = fileURLToPath(new URL('../node_modules/typescript/bin/tsc', import.meta.url));
const { stdout } = spawnSync(process.execPath, [compiler, '--pretty', 'false', '-p', '.config/tsconfig.indexed.json'], {
  encoding: 'utf8',
});
const checked = /^(?:error|src\/(?:main\.tsx|state\/|ui\/|overlays\/(?:[^/]+\/)?(?:fields|controls?)\b))/;
const problems = stdout.split('\n').filter((line) => checked.test(line));
if (problems.length > 0) {
  process.stderr.write(`${problems.join('\n')}\n`);
  process.exitCode = 1;
}
