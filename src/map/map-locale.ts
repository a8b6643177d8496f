/** Words that MapLibre itself shows or reads out, under its own keys. */
export interface MapLocale {
  readonly 'Map.Title': string;
  readonly 'NavigationControl.ZoomIn': string;
  readonly 'NavigationControl.ZoomOut': string;
  readonly 'AttributionControl.ToggleAttribution': string;
  readonly 'ScaleControl.Meters': string;
  readonly 'ScaleControl.Kilometers': string;
  /** Only of a map in someone else's page. */
  readonly 'CooperativeGesturesHandler.WindowsHelpText'?: string;
  readonly 'CooperativeGesturesHandler.MacHelpText'?: string;
  readonly 'CooperativeGesturesHandler.MobileHelpText'?: string;
}
