// Dates and moments as officials read them.

/** 2026-11-24 as 2026年11月24日. */
export function day(iso) {
  if (!iso) return '';
  const [year, month, date] = iso.split('-').map(Number);
  return `${year}年${month}月${date}日`;
}

/** An instant as 11月24日 10:32, in China. */
export function moment(instant) {
  return new Date(instant).toLocaleString('zh-CN', { month: 'long', day: 'numeric', hour: '2-digit', minute: '2-digit', hour12: false, timeZone: 'Asia/Shanghai' });
}
