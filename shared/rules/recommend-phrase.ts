import { fail } from '../contract/result';
import { liveRecord } from './live-record';
import type { Rule } from './rule';
import { settle } from './settle';
import { nextRevision } from './stamp';

/** Recommends a phrase with a reason; a person's new reason takes the place of their earlier one. */
export function recommendPhrase(id: string, reason: string): Rule {
  return (records, context) => {
    const phrase = liveRecord(records, 'keyPhrase', id);
    if (!phrase.ok) return phrase;
    const others = phrase.value.recommendations.filter((recommendation) => recommendation.by !== context.by);
    const recommendations = [...others, { by: context.by, reason, at: context.at }];
    return settle(
      records,
      [nextRevision(phrase.value, { ...phrase.value, recommendations }, context)],
      context,
    );
  };
}

/** Takes back one's own recommendation, known by the time it was made. */
export function withdrawRecommendation(id: string, at: string): Rule {
  return (records, context) => {
    const phrase = liveRecord(records, 'keyPhrase', id);
    if (!phrase.ok) return phrase;
    const made = phrase.value.recommendations.filter((recommendation) => recommendation.at === at);
    if (made.length === 0) return fail({ code: 'not_found', id });
    const own = made.find((recommendation) => recommendation.by === context.by);
    if (!own) return fail({ code: 'rule_broken', sentence: 'ほかの人のおすすめは取り消せません' });
    const recommendations = phrase.value.recommendations.filter((recommendation) => recommendation !== own);
    return settle(
      records,
      [nextRevision(phrase.value, { ...phrase.value, recommendations }, context)],
      context,
    );
  };
}
