// What a coverage matrix shows, in sentences: the finding at its head, and silence worded as a finding.
import { message } from '../../messages/message.ts';
import type { Coverage, Subject, Voice } from './coverage.ts';
import { numberWord, numberWordInitial } from '../number-words.ts';

/** `All five reports agree on one point: … Three of the ten questions rest on a single report.` */
export function describeCoverage(coverage: Coverage): string {
	const { voices, subjects } = coverage;
	if (voices.length === 0 || subjects.length === 0)
		return message('evidence.coverage.empty', kinds(coverage));
	const count = (spoken: number) => subjects.filter((subject) => subject.spoken === spoken).length;
	const [single, silent] = [count(1), count(0)];
	const sentences = voices.length === 1 ? [describeOnly(coverage)] : describeShared(coverage);
	if (voices.length > 1 && single > 0) {
		sentences.push(message('evidence.coverage.single', countedIn(single, coverage)));
	}
	if (silent > 0) sentences.push(message('evidence.coverage.unspoken', countedIn(silent, coverage)));
	if (sentences.length === 0) sentences.push(message('evidence.coverage.several', kinds(coverage)));
	return sentences.join(' ');
}

/** `2 of 5 reports do not mention Qamishli.` */
export function describeSilence(subject: Subject, coverage: Coverage): string {
	const total = coverage.voices.length;
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
		total: coverage.subjects.length
	});
}

function describeOnly(coverage: Coverage): string {
	return message('evidence.coverage.only', countedIn(coverage.spoken, coverage));
}

/** What all voices share: one answer to a question, or a word about an event or a place. */
function describeShared(coverage: Coverage): string[] {
	const { subjects, voices, subjectKind, voiceKind } = coverage;
	const isShared = (subject: Subject) =>
		subject.spoken === voices.length && (subjectKind !== 'questions' || subject.agreed);
	const shared = subjects.filter(isShared);
	const numbers = (largest: number) => ({
		...countedIn(shared.length, coverage, largest),
		voicesCount: voices.length,
		voicesWord: numberWord(voices.length, largest)
	});
	const only = shared[0];
	// That not every minister and fisherman speaks of one thing is no finding.
	if (!only && voiceKind === 'origins') return [];
	if (shared.length !== 1 || !only) {
		return [message('evidence.coverage.shared', numbers(Math.max(voices.length, subjects.length)))];
	}
	const values = numbers(voices.length);
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
function countedIn(count: number, coverage: Coverage, largest = coverage.subjects.length) {
	const total = coverage.subjects.length;
	return {
		...kinds(coverage),
		count,
		Count: numberWordInitial(count, largest),
		countWord: numberWord(count, largest),
		total,
		totalWord: numberWord(total, largest)
	};
}
