// Russian. Texts stand in the files beside this one, one a room.
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
	code: 'ru-RU',
	direction: 'ltr' as const,
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
