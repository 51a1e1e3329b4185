// The whole screen for the page, and back.

export async function toggleFullscreen(): Promise<void> {
	try {
		if (document.fullscreenElement) await document.exitFullscreen();
		else await document.documentElement.requestFullscreen();
	} catch {
		// The browser refuses, as in some frames: the slides go on without.
	}
}
