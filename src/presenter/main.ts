import { startCopying } from '../browser/copy-text.ts';
import { holdTalk } from '../browser/talk-lock.ts';
import { queryIn } from '../model/query.ts';
import { slideAddressIn } from '../model/slide-address.ts';
import type { TalkState } from '../model/talk.ts';
import { act, applySize, jump, startButtons } from './actions.ts';
import { showAudiences } from './audience-list.ts';
import { Audiences } from './audiences.ts';
import { startClock } from './clock.ts';
import { startContents } from './contents.ts';
import { byId, deck, site, slideOf } from './deck.ts';
import { closeDialogs, openDialog, showDialog, startDialogs } from './dialogs.ts';
import { setTargets } from './enlarge.ts';
import { guardKeys, startKeys } from './keys.ts';
import { takeKey } from './live/key.ts';
import { firstMunicipality, startMunicipality } from './municipality.ts';
import { announce, notify } from './notices.ts';
import { watchOfflineReady } from './offline-ready.ts';
import { startPreviews } from './previews.ts';
import { recoverTalk } from './recover-talk.ts';
import { fillSetup, hiddenBy, showPhase, startSetup } from './setup.ts';
import { applyTheme, loadTalk, SettingsStore } from './storage.ts';
import { newTalk, Talk } from './talk.ts';
import { showState } from './view.ts';
import { loadWords, pageLanguage, t } from './words.ts';

async function start(): Promise<void> {
	guardKeys();
	const hasLive = 'broker' in document.documentElement.dataset;
	if (hasLive) takeKey();
	applyTheme();
	await loadWords();
	if (!('BroadcastChannel' in globalThis)) {
		byId('connection').textContent = t('audience.unsupported');
		return;
	}
	watchOfflineReady();
	const settings = new SettingsStore();
	const talk = new Talk(await recoverTalk(loadTalk(), () => firstTalk(settings)));
	holdTalk(site);
	settings.set({ language: talk.state.language });

	const audiences = new Audiences(talk, invited(), () =>
		showAudiences(audiences, {
			state: () => talk.state,
			loaded: () => previews.loaded,
			setLanguage: (window, language) => talk.setLanguageOf(window, language),
		}),
	);
	const desk = { talk, audiences, settings };
	const previews = startPreviews(talk.state, {
		onPointer: (at) => audiences.post({ kind: 'pointer', at }),
		onEnlarge: (target) => talk.set({ enlarged: target }),
		onTargets: setTargets,
		onFailure: () => notify(t('messages.previewFailed')),
	});
	audiences.start();
	const showClock = startClock(() => talk.state);
	const show = (state: TalkState) => {
		showState(state);
		previews.show(state);
		showClock();
		showPhase(state.clock.startedAt !== null);
	};
	talk.onChange(show);
	talk.onChange(tellChange);
	talk.onChange(({ language, steps }, before) => {
		// What has not changed here may have been chosen anew in another window.
		if (language === before.language && steps === before.steps) return;
		settings.set({ language, steps });
		fillSetup(settings.now);
	});
	show(talk.state);
	applySize(settings.now);

	startDialogs();
	startCopying();
	startContents((slide) => talk.dispatch({ to: 'go', slide }));
	startButtons(desk);
	startKeys({
		act: (command) => act(command, desk),
		jump: (number) => jump(number, talk),
		shortcuts: () => settings.now.shortcuts,
		begun: () => talk.state.clock.startedAt !== null,
	});
	fillSetup(settings.now);
	settings.onChangedElsewhere(() => {
		fillSetup(settings.now);
		applySize(settings.now);
	});
	startSetup(settings, ({ plan, hidden, steps, language }) => {
		talk.useSteps(steps);
		talk.set({
			plan,
			hidden: hiddenBy(plan.choice, hidden),
			language: language ?? talk.state.language,
		});
	});
	void startMunicipality(talk);
	if (hasLive) {
		import('./live/start.ts').then(
			({ startLive }) => startLive(talk, audiences),
			() => notify(t('messages.phonesFailed')),
		);
	} else if (talk.state.live) talk.set({ live: null });
	if (talk.state.clock.startedAt === null) showDialog('setup');
	document.documentElement.dataset.live = '';
}

/** Makes a talk with the settings of the last one, at the slide that the address names. */
function firstTalk({ now }: SettingsStore): TalkState {
	const asked = slideAddressIn(location.hash)?.slide;
	const found = asked === undefined ? deck[0] : (slideOf(asked) ?? deck[Number(asked) - 1]);
	if (!found) notify(t('messages.noSuchSlide'));
	const slide = (found ?? deck[0])?.id ?? '';
	return newTalk(
		{ ...now, hidden: hiddenBy(now.plan.choice, now.hidden) },
		{ slide, fallback: pageLanguage, municipality: firstMunicipality() },
	);
}

/** The name of the window that this one was opened from, or null. */
function invited(): string | null {
	return queryIn(location.search).get('for');
}

/** Tells a screen reader what has changed, and closes the check before the talk when it begins. */
function tellChange(state: TalkState, before: TalkState): void {
	if (before.slide !== state.slide) announce(`${byId('position').textContent}: ${slideOf(state.slide)?.title}`);
	if (before.language !== state.language) {
		announce(t('messages.hallLanguage', { language: t(`languages.${state.language}`) }));
	}
	if (before.clock.startedAt !== null || state.clock.startedAt === null) return;
	if (openDialog()?.id === 'setup') closeDialogs();
	announce(t('messages.started'));
}

void start();
