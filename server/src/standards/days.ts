import type { Sourced } from './confidence.ts';

/** A day of the year that has a name. */
export interface NamedDay extends Sourced {
  /** As reports write it, without the marks. */
  readonly name: string;
  readonly month: number;
  readonly day: number;
}

const law = (source: string): Sourced => ({ source, confidence: 'known' });

/** Days that laws, the State Council or the United Nations have fixed, and that reports on the work of bureaus name. */
export const namedDays: readonly NamedDay[] = [
  { name: '国家宪法日', month: 12, day: 4, ...law('全国人大常委会2014年11月1日决定') },
  { name: '全民国家安全教育日', month: 4, day: 15, ...law('《国家安全法》第十四条') },
  { name: '全国防灾减灾日', month: 5, day: 12, ...law('国务院2009年批准') },
  { name: '消防日', month: 11, day: 9, ...law('《消防法》宣传，公安部1992年起') },
  { name: '全国消防日', month: 11, day: 9, ...law('公安部1992年起') },
  { name: '国际禁毒日', month: 6, day: 26, ...law('联合国大会1987年决议') },
  { name: '世界环境日', month: 6, day: 5, ...law('联合国大会1972年决议') },
  { name: '“六五”环境日', month: 6, day: 5, ...law('《环境保护法》第十二条') },
  { name: '六五环境日', month: 6, day: 5, ...law('《环境保护法》第十二条') },
  { name: '全国生态日', month: 8, day: 15, ...law('全国人大常委会2023年6月28日决定') },
  { name: '世界水日', month: 3, day: 22, ...law('联合国大会1993年决议') },
  { name: '世界地球日', month: 4, day: 22, ...law('联合国大会2009年决议') },
  { name: '国际消费者权益日', month: 3, day: 15, ...law('国际消费者联盟1983年确定') },
  { name: '世界知识产权日', month: 4, day: 26, ...law('世界知识产权组织2000年决定') },
  { name: '全国交通安全日', month: 12, day: 2, ...law('国务院2012年批复') },
  { name: '烈士纪念日', month: 9, day: 30, ...law('全国人大常委会2014年8月31日决定') },
  { name: '南京大屠杀死难者国家公祭日', month: 12, day: 13, ...law('全国人大常委会2014年2月27日决定') },
  { name: '全国土地日', month: 6, day: 25, ...law('国务院1991年决定') },
  { name: '全国扶贫日', month: 10, day: 17, ...law('国务院2014年批复') },
  { name: '世界粮食日', month: 10, day: 16, ...law('联合国粮农组织1979年决定') },
  { name: '世界无烟日', month: 5, day: 31, ...law('世界卫生组织1989年起') },
  { name: '世界艾滋病日', month: 12, day: 1, ...law('世界卫生组织1988年起') },
  { name: '中国人民警察节', month: 1, day: 10, ...law('国务院2020年批复') },
  { name: '中国医师节', month: 8, day: 19, ...law('国务院2017年批复') },
  { name: '中国农民丰收节', month: 9, day: 0, source: '国务院2018年批复：秋分日', confidence: 'known' },
  { name: '全民健身日', month: 8, day: 8, ...law('《体育法》第十一条') },
  {
    name: '全国助残日',
    month: 5,
    day: 0,
    source: '《残疾人保障法》第四十八条：五月的第三个星期日',
    confidence: 'known',
  },
];
