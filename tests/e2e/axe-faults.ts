import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';

/** The rules of WCAG 2.0 to 2.2, A and AA, and what axe calls best practice. */
const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** What may be left out of a look at a page. */
export interface AxeScope {
  readonly include?: string;
  readonly exclude?: string;
  /** Frames of other origins, which cost a second page each look. */
  readonly foreignFrames?: boolean;
}

/**
 * What axe finds wrong on a page, one line each: the rule and the elements. Only faults are
 * gathered, which takes a third of the time that the full report takes.
 */
export async function axeFaults(page: Page, scope: AxeScope = {}): Promise<string[]> {
  const axe = new AxeBuilder({ page })
    .options({ resultTypes: ['violations'] })
    .withTags(RULES)
    .setLegacyMode(scope.foreignFrames !== true);
  if (scope.include !== undefined) axe.include(scope.include);
  if (scope.exclude !== undefined) axe.exclude(scope.exclude);
  const { violations } = await axe.analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
}
