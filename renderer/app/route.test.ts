import { expect, test } from 'vitest';
import { hashToRoute, type Route, routeToHash } from './route';

const ID = '01J8ZQ4T9Y0000000000000000';
const ROUTES: readonly Route[] = [
  { page: 'home' },
  { page: 'cohorts' },
  { page: 'cohort', id: ID },
  { page: 'cohort', id: ID, place: { at: 'search', query: '雪かき' } },
  { page: 'reports' },
  { page: 'report', id: ID },
  { page: 'report', id: ID, place: { at: 'heading', path: '１ はじめに/■概要' } },
  { page: 'report', id: ID, place: { at: 'phrase', phraseId: ID } },
  { page: 'report', id: ID, place: { at: 'search', query: '対話 市民' } },
  { page: 'meeting', id: ID, place: { at: 'search', query: '50%&?#', path: '【内容】' } },
  { page: 'reportEdit', id: ID },
  { page: 'meetingEdit', id: ID },
  { page: 'phrases' },
  { page: 'phrases', id: 'new' },
  { page: 'questions', id: ID },
  { page: 'questions', id: ID, place: { at: 'search', query: '続かない 理由' } },
  { page: 'actions' },
  { page: 'search', query: 'ｵﾌｻｲﾄ　"そのまま"' },
  {
    page: 'search',
    query: '対話',
    filters: { kind: ['report', 'keyPhrase'], cohort: [8], year: [2021], tag: ['人 事&'], speaker: ['甲野'] },
    sort: 'date',
    similar: false,
  },
  { page: 'import' },
  { page: 'handoff' },
  { page: 'trash' },
  { page: 'settings' },
  { page: 'readings' },
];

test.each(ROUTES)('%j has an address that leads back to it', (route) => {
  expect(hashToRoute(routeToHash(route))).toEqual(route);
});

test.each(['', '#', '#/nowhere', '#/reports%', '#token=abc'])(
  '%s leads home or to a list, never to an error',
  (hash) => {
    expect(hashToRoute(hash).page).toMatch(/^(home|reports)$/);
  },
);
