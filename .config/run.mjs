// Runs a TypeScript file of the project: Node 20 reads none itself, Vite's module runner does.
// The runner closes when the file has been evaluated, so the file awaits its work at top level.
import { runnerImport } from 'vite';

await runnerImport(process.argv[2]);
