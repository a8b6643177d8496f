/** Beyond this zoom every place stands for itself. */
export const CLUSTER_MAX_ZOOM = 10;
