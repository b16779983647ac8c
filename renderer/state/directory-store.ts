// The directory in memory: what lists and search look at. The read model fills it, from disk or anew.
import { create } from 'zustand';
import type { DirectoryPage, DirectoryRow } from './directory';

interface ReadModel {
  readonly pages: readonly DirectoryPage[];
  /** All rows of all pages, in walking order, those without a seat last. */
  readonly rows: readonly DirectoryRow[];
}

export const useDirectory = create<ReadModel>()(() => ({ pages: [], rows: [] }));

export const showPages = (pages: readonly DirectoryPage[]): void =>
  useDirectory.setState({ pages, rows: pages.flatMap((page) => page.rows) });
