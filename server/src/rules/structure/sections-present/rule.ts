import type { RolePlace } from '../../../kinds/assign-roles.ts';
import type { Role } from '../../../kinds/kind.ts';
import { childrenOf, endOf, type Section } from '../../../outline/outline.ts';
import type { Report } from '../../../report.ts';
import type { Span } from '../../../text/span.ts';
import { defineRule } from '../../define-rule.ts';
import type { Finding, Fix } from '../../finding.ts';
import { insertSection } from './insert-section.ts';

export default defineRule({
  title: { zh: '必备部分齐全', en: 'Every mandatory part has a section of its own' },
  why: {
    zh: '规定要求写的内容，每一项都应单独成一部分；埋在别的部分里，读者和考核都看不到。顺序可以不同，两项合写一部分也可以。',
    en: 'Each part that the regulation demands has a section of its own, where readers find it. The order is free.',
  },
  mend: {
    zh: '灯泡里一次补上小标题、编号和要写的内容（没有的留作【待填：……】），后面的编号顺着改；内容已经写在别处的，单独成一部分，或者把小标题改成读者认得的。',
    en: 'The light bulb inserts heading, number and template and renumbers what follows; what stands elsewhere already gets a section of its own, or a heading by which readers find it.',
  },
  excuse: { zh: '本单位合并报送，这一部分由主管部门写', en: 'the department in charge writes this part' },
  basis: ['《法治政府建设与责任落实督察工作规定》（厅字〔2019〕28号）', '《中华人民共和国政府信息公开条例》第五十条'],
  severity: 'warning',
  options: {},

  *check(report) {
    if (report.outline.paragraphs.length === 0) return;
    for (const place of report.roles) {
      if (place.state !== 'present' && (place.role.need !== 'usual' || isMissed(report, place))) {
        yield toFinding(report, place);
      }
    }
  },
});

/** Nobody says that what is usual has a section of its own, or that a report is made of such parts at all. */
function isMissed({ roles }: Report, { state }: RolePlace): boolean {
  return state === 'missing' && roles.some((other) => other.state === 'present');
}

function toFinding(report: Report, place: RolePlace): Finding {
  const { role, state, span } = place;
  const before = findNextSection(report, place);
  const fix: Fix = {
    title: { zh: `插入“${role.name.zh}”部分`, en: `Insert the section “${role.name.en}”` },
    safe: false,
    edits: insertSection(report, role, before),
  };
  if (state === 'buried' && span) {
    return {
      span,
      detail: role.id,
      isOfWhole: true,
      severity: 'information',
      message: {
        zh: `“${role.name.zh}”写在这里，宜单独成一部分`,
        en: `“${role.name.en}” stands here; it deserves a section of its own`,
      },
      fixes: [fix],
    };
  }
  return {
    span: before?.headingSpan ?? endOfBody(report),
    detail: role.id,
    isOfWhole: true,
    ...missing(role, isUnderstood(report)),
    fixes: [fix],
  };
}

/** Where no heading says what any part is for, the parts may be there under other names; where there are none, the passages have told. */
function isUnderstood({ outline, roles }: Report): boolean {
  const told = outline.sections.length > 0 ? roles.filter(({ state }) => state === 'present') : roles;
  return told.some(({ state }) => state !== 'missing');
}

function missing({ need, name }: Role, isSure: boolean): Pick<Finding, 'severity' | 'message'> {
  if (need === 'mandatory') {
    return {
      ...(isSure ? {} : { severity: 'information' as const }),
      message: { zh: `缺少“${name.zh}”部分`, en: `The section “${name.en}” is missing` },
    };
  }
  if (need === 'usual') {
    return {
      severity: 'hint',
      message: {
        zh: `没有“${name.zh}”部分；同类报告一般有，不是规定`,
        en: `There is no section “${name.en}”; most such reports have one, though no regulation asks for it`,
      },
    };
  }
  return {
    severity: 'information',
    message: {
      zh: `没有“${name.zh}”部分；没有需要报告的，可以不写`,
      en: `There is no section “${name.en}”; it may be left out where there is nothing to report`,
    },
  };
}

/**
 * The section before which a missing one belongs: behind the last section whose role precedes it in the regulation,
 * whatever the order of the others. `undefined`: at the end.
 */
function findNextSection({ outline, roles }: Report, { role }: RolePlace): Section | undefined {
  const roots = childrenOf(outline, undefined);
  const rank = roles.findIndex((place) => place.role.id === role.id);
  let lastEarlier = -1;
  let firstLater = roots.length;
  for (const [index, { state, section }] of roles.entries()) {
    const at = state === 'present' && section ? roots.indexOf(section) : -1;
    if (at < 0) continue;
    if (index < rank) lastEarlier = Math.max(lastEarlier, at);
    else if (index > rank) firstLater = Math.min(firstLater, at);
  }
  if (lastEarlier >= 0) return roots[lastEarlier + 1];
  return roots[firstLater] ?? roots[0];
}

function endOfBody({ outline }: Report): Span {
  const last = outline.paragraphs.findLast(({ part }) => part === 'body') ?? outline.paragraphs.at(-1);
  return last ? endOf(last) : { start: 0, end: 1 };
}
