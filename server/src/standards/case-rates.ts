/**
 * Rates of cases that are of those which have ended, or of those in which somebody was to appear; how they are defined varies, and
 * their base may stand elsewhere or nowhere. Against another count they prove nothing.
 * Source: published yearly figures of reconsideration and litigation (rates of correction, closing, appearance, mediation).
 */
export const caseRates: readonly { readonly rate: RegExp; readonly base: RegExp }[] = [
  // 受理198件，调解73件，调解率36.3%: of 201 that were concluded.
  {
    rate: /(?:纠错|败诉|胜诉|调解|和解|调撤|起诉|案结事了)率(?:[为达]|达到)?$/,
    base: /审结|审理终结|结案|办结|裁判|判决/,
  },
  // 应诉案件142件，出庭应诉54件，出庭应诉率100%: of 54 in which a principal was to appear.
  { rate: /(?:出庭|应诉)率(?:[为达]|达到)?$/, base: /应[当由]?[^，；。]{0,12}出庭|开庭|需[^，；。]{0,8}出庭|通知/ },
];

/** Those in which somebody was to appear, in which he did, and the rate of both. */
export const appearance = {
  rate: /^，?(?:[^，。；]{0,8}负责人)?(?:出庭应诉|出庭|应诉)率(?:均?[为达]|均?达到)?$/,
  due: /(?:应[当由]?[^，。；]{0,12}出庭(?:应诉)?|通知[^，。；]{0,12}出庭(?:应诉)?|开庭(?:审理)?)(?:的?[^，。；未不]{0,6}案件)?$/,
  done: /^[^未不]{0,14}(?:出庭|到庭)(?:应诉)?$/,
} as const;

/** 受理4955件，审结4696件，审结率83.4%: what was carried over from last year is in its base. */
export const concludedRate = /审结率(?:[为达]|达到)?$/;

/** All cases there are to conclude: those carried over and those of the year. */
export const allCases = /应[审办结执]结?[^，。；]{0,6}$/;

/** Rates of what was concluded by what came in the year: with the cases of before they may be above 100%. */
export const ratesOfNewCases = /(?:结案|审结|执结|清结|清案)率$/;

/** Counts of which a rate of cases may be: what came, what was accepted, tried or concluded. */
export const countOfCases = /受理|新收|收到|收案|应诉|审结|结案|一审|审理|办理/;
