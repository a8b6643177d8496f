import { chooseGreedily } from './choose-greedily.ts';
import { orderSites } from './order-sites.ts';
import type { PosedQuestion } from './pose-question.ts';
import type { SuggestedSite } from './suggested-site.ts';
import { swapSites } from './swap-sites.ts';

/** Good sites at once: greedily chosen, then swapped as long as that covers more. No proof that they are the best. */
export function suggestSites({ problem, lngLatOf }: PosedQuestion, sites: number): SuggestedSite[] {
  const chosen = swapSites(problem, chooseGreedily(problem, sites));
  return orderSites(problem, chosen, lngLatOf);
}
