// Arabic, by the glossary in ../GLOSSARY.md. Texts stand in the files beside this one, one a room. The region and `nu-latn` are for dates and
// numbers: newsrooms that write Arabic for the web (Al Jazeera, BBC Arabic, Sky News Arabia) write 123 rather than ١٢٣, and يناير is
// read from the Gulf to Cairo.
import briefing from './briefing.json' with { type: 'json' };
import claim from './claim.json' with { type: 'json' };
import coverage from './coverage.json' with { type: 'json' };
import desk from './desk.json' with { type: 'json' };
import evidence from './evidence.json' with { type: 'json' };
import exchange from './exchange.json' with { type: 'json' };
import explore from './explore.json' with { type: 'json' };
import faults from './faults.json' with { type: 'json' };
import handout from './handout.json' with { type: 'json' };
import map from './map.json' with { type: 'json' };
import model from './model.json' with { type: 'json' };
import panel from './panel.json' with { type: 'json' };
import query from './query.json' with { type: 'json' };
import questions from './questions.json' with { type: 'json' };
import reading from './reading.json' with { type: 'json' };
import report from './report.json' with { type: 'json' };
import shell from './shell.json' with { type: 'json' };
import timeline from './timeline.json' with { type: 'json' };

export default {
	code: 'ar-AE-u-nu-latn',
	direction: 'rtl' as const,
	catalogue: {
		...briefing,
		...claim,
		...coverage,
		...desk,
		...evidence,
		...exchange,
		...explore,
		...faults,
		...handout,
		...map,
		...model,
		...panel,
		...query,
		...questions,
		...reading,
		...report,
		...shell,
		...timeline
	}
};
