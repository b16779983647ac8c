import { createMemoryJournal } from '#core/journal/memory-journal';
import { journalConformance } from '../../support/journal-conformance';

journalConformance(async (use) => {
  const journal = createMemoryJournal();
  await use({ journal, stored: async () => journal.commits });
});
