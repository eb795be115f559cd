/** The chapters of the course as the pages around it show them: read off the lessons themselves. */
import { type CollectionEntry, getCollection } from 'astro:content';
import type { PageLanguage } from '../components/lesson/page-language.ts';
import { buildsOn, exercisesOf } from './lesson-text.ts';
import { PARTS } from './sidebar.ts';

export interface Lesson {
  /** `10-lock` */
  slug: string;
  number: number;
  title: string;
  description: string;
  /** Slugs of the chapters that it builds on. */
  buildsOn: string[];
  exercises: string[];
}

export interface CoursePart {
  title: string;
  lessons: Lesson[];
}

/** The parts that have chapters, in order. */
export async function courseParts(language: PageLanguage): Promise<CoursePart[]> {
  const folder = language === 'en' ? 'chapters/' : `${language}/chapters/`;
  const entries = await getCollection('docs', ({ id }) => id.startsWith(folder));
  const lessons = entries.map((entry) => lessonOf(entry, folder)).toSorted((a, b) => a.number - b.number);
  return PARTS.map(({ label, zhCn, from, to }) => ({
    title: language === 'en' ? label : zhCn,
    lessons: lessons.filter(({ number }) => from <= number && number <= to),
  })).filter((part) => part.lessons.length > 0);
}

function lessonOf({ id, data, body = '' }: CollectionEntry<'docs'>, folder: string): Lesson {
  const slug = id.slice(folder.length);
  return {
    slug,
    number: Number(slug.slice(0, 2)),
    title: data.title,
    description: data.description ?? '',
    buildsOn: buildsOn(body),
    exercises: exercisesOf(body),
  };
}
