// Our own files, as the checks read them.
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** Our own files below these folders, new ones included. */
export function ours(...folders) {
  const options = ['ls-files', '-z', '--cached', '--others', '--exclude-standard', '--deduplicate', '--', ...folders];
  const paths = execFileSync('git', options, { cwd: ROOT, encoding: 'utf8', maxBuffer: 1 << 26 }).split('\0');
  return paths.filter((path) => path && existsSync(`${ROOT}/${path}`));
}

/** The texts of these files, by path. */
export const read = (paths) => new Map(paths.map((path) => [path, readFileSync(`${ROOT}/${path}`, 'utf8')]));
