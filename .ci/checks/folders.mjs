// Finds folders with so many files that a reader has to search.

const MOST_FILES = 15;
const KINDS = /\.(rs|typ|sql|ts|mjs|css)$/;

// Folders that hold more by nature, with how many files.
const LONGER = {
  // The nineteen sections of the form, the list of them, and the names of services that they share.
  'app/domain/src/catalogue/sections': 21,
  // One file for each change of the tables, in the order in which databases ran them: never merged, never moved.
  'migrations/postgres': Infinity,
  'migrations/sqlite': Infinity,
};

/** The folders that hold too many of these files, with their files. */
export function longFolders(paths) {
  const folders = new Map();
  for (const path of paths.filter((path) => KINDS.test(path))) {
    const cut = path.lastIndexOf('/');
    const folder = path.slice(0, cut);
    folders.set(folder, [...(folders.get(folder) ?? []), path.slice(cut + 1)]);
  }
  const all = [...folders].map(([folder, files]) => ({ folder, files, most: LONGER[folder] ?? MOST_FILES }));
  return all.filter(({ files, most }) => files.length > most);
}
