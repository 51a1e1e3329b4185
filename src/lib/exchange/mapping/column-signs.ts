// By which a column is known for what it is: names that people give such columns, in several languages, and what stands in its cells.
import type { Role } from './mapping.ts';

export interface NameSign {
	readonly role: Role;
	/** Of the whole name, in small letters, words parted by one space. */
	readonly names: RegExp;
}

/** In the order in which they are tried. */
export const NAME_SIGNS: readonly NameSign[] = [
	{
		role: 'latitude',
		names: /^(?:lat|latitude|y|breite|breitengrad|широта|خط العرض|lat deg|gps lat|.{1,20} lat(?:itude)?)$/
	},
	{
		role: 'longitude',
		names: /^(?:lon|lng|long|longitude|x|länge|längengrad|долгота|خط الطول|.{1,20} (?:lon|lng|longitude))$/
	},
	{
		role: 'point',
		names: /^(?:wkt|geom|geometry|the geom|shape|coordinates|coords|latlon|lat lon|location point)$/
	},
	{
		role: 'published',
		names: /^(?:published|publication date|pub date|date published|veröffentlicht|опубликовано)$/
	},
	{ role: 'end', names: /^(?:end|to|until|end date|date end|date to|bis|ende|конец|إلى)$/ },
	{
		role: 'start',
		names:
			/^(?:date|day|when|start|from|start date|date start|event date|datum|von|дата|التاريخ|تاريخ|incident date|date of .{1,20})$/
	},
	{ role: 'link', names: /^(?:url|link|source url|source link|web|ссылка|رابط|.{1,20} url)$/ },
	{
		role: 'outlet',
		names: /^(?:source|sources|outlet|publisher|quelle|источник|المصدر|reported by|newspaper|media)$/
	},
	{ role: 'speaker', names: /^(?:speaker|said by|actor|author|sprecher|who|автор|المتحدث)$/ },
	{
		role: 'id',
		names: /^(?:id|no|nr|key|uuid|uid|event id|incident id|record id|case id|nummer|номер|رقم)$/
	},
	{
		role: 'text',
		names:
			/^(?:text|description|summary|notes?|what|claim|event description|details|beschreibung|описание|الوصف|comments?|narrative)$/
	},
	{ role: 'title', names: /^(?:title|headline|titel|überschrift|заголовок|العنوان)$/ },
	{
		role: 'place',
		names:
			/^(?:place|location|town|city|village|site|ort|stadt|место|город|المكان|المدينة|place name|locality|settlement)$/
	},
	{
		role: 'event',
		names: /^(?:event|event type|type|category|kategorie|ereignis|событие|тип|الحدث|incident type)$/
	},
	{ role: 'topic', names: /^(?:tags?|topics?|keywords?|labels?|thema|schlagworte|теги|الوسوم)$/ }
];
