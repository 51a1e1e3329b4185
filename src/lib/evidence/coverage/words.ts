// What a coverage matrix shows, in sentences: the finding at its head, and silence worded as a finding.
import { message } from '../../messages/message.ts';
import type { Coverage, Subject, Voice } from './coverage.ts';
import { numberWord, numberWordInitial } from '../number-words.ts';

/** `All five reports agree on one point: … Three of the ten questions rest on a single report.` */
export function describeCoverage(coverage: Coverage): string {
	const { total, finding } = coverage;
	const { single, silent } = finding;
	if (total.voices === 0 || total.subjects === 0) return message('evidence.coverage.empty', kinds(coverage));
	const sentences = total.voices === 1 ? [describeOnly(coverage)] : describeShared(coverage);
	if (total.voices > 1 && single > 0) {
		sentences.push(message('evidence.coverage.single', countedIn(single, coverage)));
	}
	if (silent > 0) sentences.push(message('evidence.coverage.unspoken', countedIn(silent, coverage)));
	if (sentences.length === 0) sentences.push(message('evidence.coverage.several', kinds(coverage)));
	return sentences.join(' ');
}

/** `2 of 5 reports do not mention Qamishli.` */
export function describeSilence(subject: Subject, coverage: Coverage): string {
	const total = coverage.total.voices;
	return message('evidence.coverage.silence', {
		...kinds(coverage),
		silent: total - subject.spoken,
		spoken: subject.spoken,
		total,
		name: subject.name
	});
}

/** `Clash Report answers 4 of 10 questions.` */
export function describeVoice(voice: Voice, coverage: Coverage): string {
	return message('evidence.coverage.voice', {
		...kinds(coverage),
		name: voice.name,
		spoken: voice.spoken,
		total: coverage.total.subjects
	});
}

function describeOnly(coverage: Coverage): string {
	return message('evidence.coverage.only', countedIn(coverage.total.spoken, coverage));
}

/** What all voices share: one answer to a question, or a word about an event or a place. */
function describeShared(coverage: Coverage): string[] {
	const { subjects, subjectKind, voiceKind, total } = coverage;
	const { shared } = coverage.finding;
	const numbers = (largest: number) => ({
		...countedIn(shared, coverage, largest),
		voicesCount: total.voices,
		voicesWord: numberWord(total.voices, largest)
	});
	// That not every minister and fisherman speaks of one thing is no finding.
	if (shared === 0 && voiceKind === 'origins') return [];
	if (shared !== 1) {
		return [message('evidence.coverage.shared', numbers(Math.max(total.voices, total.subjects)))];
	}
	const values = numbers(total.voices);
	// Of which all speak is among those that are shown.
	const only = subjects.find(
		({ spoken, agreed }) => spoken === total.voices && (subjectKind !== 'questions' || agreed)
	)!;
	if (subjectKind !== 'questions')
		return [message('evidence.coverage.shared.one', { ...values, name: only.name })];
	const cell = coverage.cells[subjects.indexOf(only)]![0]!;
	const answer = withoutStop(cell.positions[0]!.position.text);
	return [message('evidence.coverage.agreed.one', { ...values, question: only.name, answer })];
}

/** The message ends the sentence; a position may be written as one already. */
function withoutStop(text: string): string {
	return text.replace(/[.。]$/u, '');
}

function kinds(coverage: Coverage) {
	return { voices: coverage.voiceKind, subjects: coverage.subjectKind };
}

/** `count` of all subjects, in words where the largest number of the sentence is small. */
function countedIn(count: number, coverage: Coverage, largest = coverage.total.subjects) {
	const total = coverage.total.subjects;
	return {
		...kinds(coverage),
		count,
		Count: numberWordInitial(count, largest),
		countWord: numberWord(count, largest),
		total,
		totalWord: numberWord(total, largest)
	};
}
