import { levelOfCode, type DivisionCode } from './division-code.ts';

const ZONE_OR_FARM =
  /开发区|园区|农场|林场|牧场|马场|羊场|育种场|原种场|良种|园艺场|保税|工业区|工业园|产业园|科技园|科技城|高新区|聚集区|集中区|示范区|加工区|管理区|管委会|管理委员会|监狱|集团|公司|煤电|矿区|指挥部|基地|检查站|治沙站|试验站|实验站|虚拟|技师学院|大学|学院|学校|生活区/;

/**
 * Whether a division is a functional zone, a farm, a park or a campus rather than a place with a
 * government or a committee of residents: such divisions stay in the gazetteer, but no station is
 * derived for them. The rule, by level (statistical coding rules for divisions; counted against the published
 * list of five regions):
 *
 * - county: digits 5–6 between 71 and 80, the range the bureau uses for zones;
 * - town: digits 7–9 between 400 and 599 (类似乡级);
 * - village: digits 10–12 between 400 and 599 (类似居委会, 类似村委会) and a name of such a kind.
 *
 * A true residents' committee inside a zone is not functional itself.
 */
export function isFunctional(code: DivisionCode, name: string): boolean {
  switch (levelOfCode(code)) {
    case 'county': {
      const number = Number(code.slice(4, 6));
      return number >= 71 && number <= 80;
    }
    case 'town':
      return code.charAt(6) === '4' || code.charAt(6) === '5';
    case 'village':
      return (code.charAt(9) === '4' || code.charAt(9) === '5') && ZONE_OR_FARM.test(name);
    default:
      return false;
  }
}
