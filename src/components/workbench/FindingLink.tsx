import { useWorkbench } from './context.ts';

/** Leads to what the reference says of a finding: what it means, an example, what to do. In a tab of its own, so that the verdict stays. */
export function FindingLink({ code }: { code: string | undefined }) {
  const { t, language } = useWorkbench();
  if (code === undefined) return null;
  const base = import.meta.env.BASE_URL.replace(/\/$/, '');
  const page = `${base}${language === 'en' ? '' : `/${language}`}/reference/findings/`;
  return (
    <a class="wb-more" href={`${page}#${code}`} target="_blank" rel="noopener">
      {t('note.about')}
    </a>
  );
}
