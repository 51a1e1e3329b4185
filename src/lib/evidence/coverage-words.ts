// What a coverage matrix shows, in sentences: the finding at its head, and silence worded as a finding.
import { message } from '../messages/message.ts';
import type { Coverage, Subject, Voice } from './coverage.ts';
import { numberWord, numberWordInitial } from './number-words.ts';

/** `All five reports agree on one point: … Three of the ten questions rest on a single report.` */
export function describeCoverage(coverage: Coverage): string {
	const { voices, subjects } = coverage;
	if (voices.length === 0 || subjects.length === 0)
		return message('evidence.coverage.empty', kinds(coverage));
	const sentences = [voices.length === 1 ? describeOnly(coverage) : describeShared(coverage)];
	const single = subjects.filter(({ spoken }) => spoken === 1).length;
	if (voices.length > 1 && single > 0) {
		sentences.push(
			message('evidence.coverage.single', { ...kinds(coverage), ...counted(single, subjects.length) })
		);
	}
	const silent = subjects.filter(({ spoken }) => spoken === 0).length;
	if (silent > 0) {
		sentences.push(
			message('evidence.coverage.unspoken', { ...kinds(coverage), ...counted(silent, subjects.length) })
		);
	}
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
	return message('evidence.coverage.only', {
		...kinds(coverage),
		spoken: coverage.spoken,
		total: coverage.subjects.length,
		totalWord: numberWord(coverage.subjects.length),
		spokenWord: numberWord(coverage.spoken)
	});
}

/** What all voices share: one answer to a question, or a word about an event or a place. */
function describeShared(coverage: Coverage): string {
	const { subjects, voices, subjectKind } = coverage;
	const isShared = (subject: Subject) =>
		subject.spoken === voices.length && (subjectKind !== 'questions' || subject.agreed);
	const shared = subjects.filter(isShared);
	const values = {
		...kinds(coverage),
		...counted(shared.length, subjects.length),
		voicesCount: voices.length,
		voicesWord: numberWord(voices.length)
	};
	const only = shared[0];
	if (shared.length !== 1 || !only) return message('evidence.coverage.shared', values);
	if (subjectKind !== 'questions')
		return message('evidence.coverage.shared.one', { ...values, name: only.name });
	const cell = coverage.cells[subjects.indexOf(only)]![0]!;
	return message('evidence.coverage.agreed.one', {
		...values,
		question: only.name,
		answer: withoutStop(cell.positions[0]!.position.text)
	});
}

/** The message ends the sentence; a position may be written as one already. */
function withoutStop(text: string): string {
	return text.replace(/[.。]$/u, '');
}

function kinds(coverage: Coverage) {
	return { voices: coverage.voiceKind, subjects: coverage.subjectKind };
}

function counted(count: number, total: number) {
	return {
		count,
		Count: numberWordInitial(count),
		countWord: numberWord(count),
		total,
		totalWord: numberWord(total)
	};
}
