// A town of GeoNames as the basemap weighs and names it.

export interface Town {
	readonly id: number;
	readonly name: string;
	readonly asciiName: string;
	readonly alternateNames: readonly string[];
	readonly longitude: number;
	readonly latitude: number;
	readonly country: string;
	readonly population: number;
	/** Inhabitants, more for a capital. */
	readonly weight: number;
	/** The zoom that names it in any case. */
	readonly from?: number | undefined;
}
