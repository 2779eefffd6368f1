// Written by `npm run generate` from the folder names; do not edit.
import citationMarks from './citation/marks/rule.ts';
import citationNamesAgree from './citation/names-agree/rule.ts';
import citationNamesOfficial from './citation/names-official/rule.ts';
import type { NamedRule } from './define-rule.ts';
import hegaoConfig from './hegao/config/rule.ts';
import hegaoNotChecked from './hegao/not-checked/rule.ts';
import hegaoSuppressionUnused from './hegao/suppression-unused/rule.ts';
import layoutMarksSingle from './layout/marks-single/rule.ts';
import layoutMarksUniform from './layout/marks-uniform/rule.ts';
import layoutPairsClosed from './layout/pairs-closed/rule.ts';
import layoutParagraphsEnd from './layout/paragraphs-end/rule.ts';
import layoutPunctuationWidth from './layout/punctuation-width/rule.ts';
import numbersChangesMatch from './numbers/changes-match/rule.ts';
import numbersFiguresAgree from './numbers/figures-agree/rule.ts';
import numbersItemsAligned from './numbers/items-aligned/rule.ts';
import numbersPartsWithinWhole from './numbers/parts-within-whole/rule.ts';
import numbersPercentagesPossible from './numbers/percentages-possible/rule.ts';
import numbersRatesMatch from './numbers/rates-match/rule.ts';
import numbersSharesComplete from './numbers/shares-complete/rule.ts';
import numbersSumsMatch from './numbers/sums-match/rule.ts';
import numbersTablesAddUp from './numbers/tables-add-up/rule.ts';
import numbersUnitsAgree from './numbers/units-agree/rule.ts';
import publicationComments from './publication/comments/rule.ts';
import publicationPersonalData from './publication/personal-data/rule.ts';
import structureDeclaredCountMatches from './structure/declared-count-matches/rule.ts';
import structureEnumerationContinuous from './structure/enumeration-continuous/rule.ts';
import structureLevelsNested from './structure/levels-nested/rule.ts';
import structureNumberingContinuous from './structure/numbering-continuous/rule.ts';
import structureNumberingForm from './structure/numbering-form/rule.ts';
import structureOpeningPresent from './structure/opening-present/rule.ts';
import structureSectionComplete from './structure/section-complete/rule.ts';
import structureSectionFilled from './structure/section-filled/rule.ts';
import structureSectionsOrdered from './structure/sections-ordered/rule.ts';
import structureSectionsPresent from './structure/sections-present/rule.ts';
import structureSignaturePresent from './structure/signature-present/rule.ts';
import structureTitlePresent from './structure/title-present/rule.ts';
import timeDatesValid from './time/dates-valid/rule.ts';
import timeSpansMatch from './time/spans-match/rule.ts';
import timeTermsCurrent from './time/terms-current/rule.ts';
import timeYearsMatch from './time/years-match/rule.ts';
import wordingApproximations from './wording/approximations/rule.ts';
import wordingFixedExpressions from './wording/fixed-expressions/rule.ts';
import wordingNoRepetition from './wording/no-repetition/rule.ts';
import wordingNoRequests from './wording/no-requests/rule.ts';
import wordingNoResidue from './wording/no-residue/rule.ts';
import wordingPlaceholdersFilled from './wording/placeholders-filled/rule.ts';

export const rules: readonly NamedRule[] = [
  { id: 'citation/marks', rule: citationMarks },
  { id: 'citation/names-agree', rule: citationNamesAgree },
  { id: 'citation/names-official', rule: citationNamesOfficial },
  { id: 'hegao/config', rule: hegaoConfig },
  { id: 'hegao/not-checked', rule: hegaoNotChecked },
  { id: 'hegao/suppression-unused', rule: hegaoSuppressionUnused },
  { id: 'layout/marks-single', rule: layoutMarksSingle },
  { id: 'layout/marks-uniform', rule: layoutMarksUniform },
  { id: 'layout/pairs-closed', rule: layoutPairsClosed },
  { id: 'layout/paragraphs-end', rule: layoutParagraphsEnd },
  { id: 'layout/punctuation-width', rule: layoutPunctuationWidth },
  { id: 'numbers/changes-match', rule: numbersChangesMatch },
  { id: 'numbers/figures-agree', rule: numbersFiguresAgree },
  { id: 'numbers/items-aligned', rule: numbersItemsAligned },
  { id: 'numbers/parts-within-whole', rule: numbersPartsWithinWhole },
  { id: 'numbers/percentages-possible', rule: numbersPercentagesPossible },
  { id: 'numbers/rates-match', rule: numbersRatesMatch },
  { id: 'numbers/shares-complete', rule: numbersSharesComplete },
  { id: 'numbers/sums-match', rule: numbersSumsMatch },
  { id: 'numbers/tables-add-up', rule: numbersTablesAddUp },
  { id: 'numbers/units-agree', rule: numbersUnitsAgree },
  { id: 'publication/comments', rule: publicationComments },
  { id: 'publication/personal-data', rule: publicationPersonalData },
  { id: 'structure/declared-count-matches', rule: structureDeclaredCountMatches },
  { id: 'structure/enumeration-continuous', rule: structureEnumerationContinuous },
  { id: 'structure/levels-nested', rule: structureLevelsNested },
  { id: 'structure/numbering-continuous', rule: structureNumberingContinuous },
  { id: 'structure/numbering-form', rule: structureNumberingForm },
  { id: 'structure/opening-present', rule: structureOpeningPresent },
  { id: 'structure/section-complete', rule: structureSectionComplete },
  { id: 'structure/section-filled', rule: structureSectionFilled },
  { id: 'structure/sections-ordered', rule: structureSectionsOrdered },
  { id: 'structure/sections-present', rule: structureSectionsPresent },
  { id: 'structure/signature-present', rule: structureSignaturePresent },
  { id: 'structure/title-present', rule: structureTitlePresent },
  { id: 'time/dates-valid', rule: timeDatesValid },
  { id: 'time/spans-match', rule: timeSpansMatch },
  { id: 'time/terms-current', rule: timeTermsCurrent },
  { id: 'time/years-match', rule: timeYearsMatch },
  { id: 'wording/approximations', rule: wordingApproximations },
  { id: 'wording/fixed-expressions', rule: wordingFixedExpressions },
  { id: 'wording/no-repetition', rule: wordingNoRepetition },
  { id: 'wording/no-requests', rule: wordingNoRequests },
  { id: 'wording/no-residue', rule: wordingNoResidue },
  { id: 'wording/placeholders-filled', rule: wordingPlaceholdersFilled },
];
