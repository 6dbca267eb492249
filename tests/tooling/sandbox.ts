import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('../../', import.meta.url));

export interface Run {
  readonly ok: boolean;
  readonly output: string;
}

/** A project of a few planted files under our real configuration, so that planting never touches the real tree. */
export class Sandbox {
  readonly folder = mkdtempSync(join(tmpdir(), 'reparam-'));

  constructor(configFiles: readonly string[]) {
    // The linter's configuration names its plugins, which have to be there whatever is tested.
    for (const path of [...configFiles, '.config/lint']) {
      cpSync(join(root, path), join(this.folder, path), { recursive: true });
    }
  }

  write(path: string, text: string): void {
    const full = join(this.folder, path);
    mkdirSync(dirname(full), { recursive: true });
    writeFileSync(full, text);
  }

  /** Runs a tool of the project here, e.g. `biome`. */
  run(tool: 'biome' | 'tsc', ...args: readonly string[]): Run {
    const bin = { biome: '@biomejs/biome/bin/biome', tsc: 'typescript/bin/tsc' }[tool];
    const command = [join(root, 'node_modules', bin), ...args];
    const { status, stdout, stderr } = spawnSync(process.execPath, command, { cwd: this.folder, encoding: 'utf8' });
    return { ok: status === 0, output: stdout + stderr };
  }

  remove(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }
}
