import { beforeEach, expect, it } from 'vitest';
import { imageStep, startImages } from './image-budget';

beforeEach(startImages);

it('shows images of usual sizes as they are', () => {
  expect(imageStep(1_200, 1_600)).toBe(1);
});

it('puts three by three pixels of a page scanned at 600 dpi together', () => {
  expect(imageStep(4_960, 7_016)).toBe(3);
});

it('shows every photograph of a page of sixty, the later ones coarser', () => {
  const steps = Array.from({ length: 60 }, () => imageStep(4_000, 3_000));
  expect(steps[0]).toBe(2);
  expect(Math.max(...steps)).toBeLessThanOrEqual(14);
});

it('leaves out what comes when a page has had its share, until the next page', () => {
  expect(() => {
    for (let image = 0; image < 10_000; image += 1) imageStep(500, 500);
  }).toThrow('too many pixels');
  startImages();
  expect(imageStep(500, 500)).toBe(1);
});
