import type { Language } from './language.ts';

/** Where the talk is: a slide, and how many of its steps are shown. */
export interface Place {
	readonly slide: string;
	readonly step: number;
}

export type Blank = 'none' | 'black' | 'white';

/** When the talk began and what its questions have taken, in milliseconds. */
export interface Clock {
	readonly startedAt: number | null;
	/** The slide that it began with; what comes before it is not planned for. */
	readonly from: string | null;
	/** Since when a pause for questions goes on; null when there is none. */
	readonly questionsSince: number | null;
	/** What the pauses before it have taken. */
	readonly questionsUsed: number;
}

/** Which slides are shown. */
export type Choice = 'all' | 'cut' | 'own';

/** How long the talk may take, in minutes, with what of it is kept for questions. */
export interface Plan {
	readonly minutes: number;
	readonly questions: number;
	readonly choice: Choice;
}

/** All that the windows of a talk agree on. The presenter's window alone changes it. */
export interface TalkState extends Place {
	readonly blank: Blank;
	/** The language of the hall. */
	readonly language: Language;
	/** The language of each audience window that has another than the hall, by its id. */
	readonly ownLanguages: Readonly<Record<string, Language>>;
	/** Whether ordered points come one at a time. */
	readonly steps: boolean;
	/** The ids of the slides that are passed over. */
	readonly hidden: readonly string[];
	/** What fills the audience's screen: a point of the slide by its number, or nothing. */
	readonly enlarged: number | null;
	/** Whether the code that leads to the published deck is shown. */
	readonly qr: boolean;
	readonly clock: Clock;
	readonly plan: Plan;
}

/** What moving through the deck asks of a slide. */
export interface SlideShape {
	readonly id: string;
	/** How many steps it has; 0 when it stands complete. */
	readonly steps: number;
}
