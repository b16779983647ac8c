// What axe finds that would keep somebody out: serious and critical findings of the window as it stands.
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';

/** One line a rule with the elements concerned. `exclude` leaves out what would only say the same again, slowly. */
export async function graveFindings(page: Page, exclude?: string): Promise<string[]> {
  // Legacy: the other way opens a second page, which Electron can't.
  const builder = new AxeBuilder({ page }).setLegacyMode();
  const { violations } = await (exclude === undefined ? builder : builder.exclude(exclude)).analyze();
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`);
}

/** Two rows of places say as much as forty, and contrast on hundreds of places takes minutes. */
export const mostPlaces = '[role=grid] [role=row]:nth-child(n+3)';
