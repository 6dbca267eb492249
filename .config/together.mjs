// Runs scripts of package.json beside each other, and prints what each has said once it is done; fails where one of them
// does. `node .config/together.mjs lint types`
import { exec } from 'node:child_process';

const run = (script) =>
  new Promise((resolve) => {
    exec(`npm run --silent ${script}`, { maxBuffer: 2 ** 28 }, (error, stdout, stderr) => {
      process.stdout.write(stdout);
      process.stderr.write(stderr);
      if (error) process.stderr.write(`${script} failed\n`);
      resolve(error === null);
    });
  });

const ok = await Promise.all(process.argv.slice(2).map(run));
process.exitCode = ok.every(Boolean) ? 0 : 1;
