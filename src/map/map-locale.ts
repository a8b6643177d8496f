/** Words that MapLibre itself shows or reads out, under its own keys. */
export interface MapLocale {
  readonly 'Map.Title': string;
  readonly 'NavigationControl.ZoomIn': string;
  readonly 'NavigationControl.ZoomOut': string;
  readonly 'AttributionControl.ToggleAttribution': string;
  readonly 'ScaleControl.Meters': string;
  readonly 'ScaleControl.Kilometers': string;
}
