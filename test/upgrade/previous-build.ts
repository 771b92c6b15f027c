import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtemp, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const root = new URL('../..', import.meta.url).pathname;

export interface Build {
  /** Its folder, with `dist` and `db` in it. */
  folder: string;
  /** The tag or commit it was made of; undefined: this very tree. */
  ref: string | undefined;
}

/**
 * The build that is in use before this one: of HANDRAIL_PREVIOUS (a tag or commit), else of the newest tag `v…`. Before the first release
 * there is none, and this tree stands for it.
 */
export async function previousBuild(): Promise<Build> {
  const ref = process.env.HANDRAIL_PREVIOUS ?? newestTag();
  if (!ref) return { folder: root, ref };
  const folder = await mkdtemp(join(tmpdir(), 'handrail-previous-'));
  const archive = execFileSync('git', ['archive', ref], { cwd: root, maxBuffer: 2 ** 30 });
  execFileSync('tar', ['-x', '-C', folder], { input: archive });
  await symlink(join(root, 'node_modules'), join(folder, 'node_modules'));
  execFileSync(process.execPath, [join(folder, 'tools/build.mjs')], { cwd: folder });
  return { folder, ref };
}

function newestTag(): string | undefined {
  const { status, stdout } = spawnSync('git', ['describe', '--tags', '--abbrev=0', '--match', 'v*'], {
    cwd: root,
    encoding: 'utf8',
  });
  return status === 0 ? stdout.trim() : undefined;
}
