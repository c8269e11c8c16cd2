"""How well our button can be read and seen, by the colors that the browser renders it in (WCAG 2.2, 1.4.3 and 1.4.11)."""

from __future__ import annotations

from dataclasses import dataclass

from .browsers import Browser, Frame

READABLE = 4.5
VISIBLE = 3.0


@dataclass(frozen=True)
class Contrast:
    text: float
    """Between the words and what is behind them."""
    edge: float
    """Between its edge or its ground, whichever is stronger, and what is around it."""


COLORS = """() => {
    const rgba = color => {
        const context = new OffscreenCanvas(1, 1).getContext('2d');
        context.fillStyle = color;
        context.fillRect(0, 0, 1, 1);
        const [red, green, blue, alpha] = context.getImageData(0, 0, 1, 1).data;
        return [red, green, blue, alpha / 255];
    };
    const over = ([r, g, b, a], below) => [r, g, b].map((value, index) => value * a + below[index] * (1 - a));
    const probe = document.createElement('i');
    probe.style.color = 'Canvas';
    document.documentElement.append(probe);
    const canvas = rgba(getComputedStyle(probe).color);
    probe.remove();
    const ground = element => element ? over(rgba(getComputedStyle(element).backgroundColor), ground(element.parentElement)) : canvas;
    const button = [...document.querySelectorAll('[data-afterword-button]')].find(({ offsetWidth }) => offsetWidth > 0);
    const { color, borderTopColor, borderTopWidth } = getComputedStyle(button);
    const [inside, around] = [ground(button), ground(button.parentElement)];
    const text = over(rgba(color), inside);
    return { text, inside, around, edge: parseFloat(borderTopWidth) > 0 ? over(rgba(borderTopColor), around) : inside };
}"""


def contrast_of(browser: Browser, frame: Frame = ()) -> Contrast:
    """The contrasts of the one button of ours that can be seen."""
    colors: dict[str, list[float]] = browser.run(COLORS, frame=frame)
    text, inside, around, edge = (_luminance(colors[name]) for name in ("text", "inside", "around", "edge"))
    return Contrast(_ratio(text, inside), max(_ratio(edge, around), _ratio(inside, around)))


def _luminance(color: list[float]) -> float:
    parts = [value / 255 for value in color]
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _ratio(one: float, other: float) -> float:
    return (max(one, other) + 0.05) / (min(one, other) + 0.05)
