// Which way a line runs, as PowerPoint is told it.
import type PptxGenJS from 'pptxgenjs';
import { isRightToLeft } from '../text-direction.ts';

export function direction(text: string): Pick<PptxGenJS.TextPropsOptions, 'align' | 'rtlMode' | 'lang'> {
	return isRightToLeft(text) ? { align: 'right', rtlMode: true, lang: 'ar-SA' } : { align: 'left' };
}
