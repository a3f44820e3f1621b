package id.pendopo.platform.grafik.peta;

/** A corner on the drawing, in SVG units. */
record Sudut(double x, double y) {

    /** The distance of this corner from the straight line between two others. */
    double jarakKe(Sudut a, Sudut b) {
        double dx = b.x - a.x;
        double dy = b.y - a.y;
        double kuadrat = dx * dx + dy * dy;
        double s = kuadrat == 0 ? 0 : Math.clamp(((x - a.x) * dx + (y - a.y) * dy) / kuadrat, 0, 1);
        return Math.hypot(x - a.x - s * dx, y - a.y - s * dy);
    }
}
