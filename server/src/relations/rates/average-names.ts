import type { Figure } from '../../facts/figure.ts';
import { findUnit, type Unit } from '../../standards/units.ts';
import type { Passage } from '../passage.ts';

/** What an average is by, and of: 平均每个项目投资3.4亿元, 件均挽回损失712元, 单船平均缺陷6项, 单价58元/吨. */
export interface Counted {
  /** Of 平均每份, 件均, 人均 the unit of what is counted; of 庭均, 平均每班 there is none. */
  readonly unit: Unit | undefined;
  /** What the unit counts, or the character that stands in its place: 项目, 村（社区）, 庭. */
  readonly noun: string;
  /** What the average is of, as far as it says it: 挽回损失. */
  readonly label: string;
  /** Begins its clause: 被罚人员人均 and 比全市人均 may be of others. */
  readonly isPlain: boolean;
}

const byPrice = /^\/([一-鿿]{1,4})/;
const byOne = /(?:^|[^第])[一单每]([一-鿿])平均([^，]*)$/;
/** 每车次平均78.7公里: by times. */
const byTimes = /每[一-鿿](次)平均([^，]*)$/;
/** 架次均载客120人次. */
const byVoyage = /(?:^|[，、])([架车班船艘列趟航]次)均([^均每]{0,10})$/;
const bySubject = /([^平，、])均([^均每]{0,10})$/;
/** 12个班组完成1824次，班组平均152次. */
const byNoun = /^((?!全|总|上年|去年|同期|年度|[一-鿿]?[项季月日天周])[一-鿿]{2,3})平均()$/;
const byUnit = /(?:平均|均)[每单]?一?([一-鿿（）]{1,12})$/;
const byEach = /每一?([一-鿿（）]{1,12})$/;
const ofSubject: Readonly<Record<string, string>> = { 案: '件', 日: '天', 月: '个月' };

/** What stands before an average where nothing else is named. */
const opensPlain = /^(?:，)?(?:折合|折算|即|相当于|约合)?(?:平均|.均|[一单每].次?平均|每|亩产|单价)/;

/** `isLed`: its total follows, so that 每间投入1.2万元 is an average, too. */
export function countedIn({ text }: Passage, { start, end, before }: Figure, isLed: boolean): Counted | undefined {
  const head = text.slice(Math.max(0, start - 20), start);
  const said = /[^，。；：、]*$/.exec(head.replace(/[约近超]$/, ''))?.[0] ?? '';
  const isPlain = opensPlain.test(said);
  const priced = byPrice.exec(text.slice(end, end + 5))?.[1];
  if (priced !== undefined) {
    const unit = /[价均率]/.test(said) ? findUnit(priced, 0) : undefined;
    return unit && { unit, noun: unit.text, label: '', isPlain: true };
  }
  if (/亩产[^，。]{0,3}$/.test(before)) return { unit: findUnit('亩', 0), noun: '亩', label: '', isPlain };
  if (!/[均每]/.test(said)) return undefined;
  const subject = byVoyage.exec(said) ?? byOne.exec(said) ?? byTimes.exec(said) ?? bySubject.exec(said);
  if (subject) {
    const [, name = '', label = ''] = subject;
    return { unit: findUnit(ofSubject[name] ?? name, 0), noun: name, label: withoutVerb(label), isPlain };
  }
  const counted = byNoun.exec(said)?.[1];
  if (counted !== undefined) return { unit: undefined, noun: counted, label: '', isPlain: true };
  const isMeant = isLed || /均|折[算合]/.test(said);
  const name = byUnit.exec(said)?.[1] ?? (isMeant ? byEach.exec(said)?.[1] : undefined);
  if (name === undefined) return undefined;
  const unit = findUnit(name, 0);
  const rest = unit ? name.slice(unit.text.length) : name.slice(1);
  return { unit, noun: unit ? withoutVerb(rest) : name.charAt(0), label: withoutVerb(rest), isPlain };
}

function withoutVerb(label: string): string {
  return label.replace(/^(?:约|近|超)|(?:为|达到?|约|近|有|是|仅|只)+$/g, '');
}
