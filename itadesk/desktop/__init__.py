"""The window: pages, forms and widgets, the live paper and printing. The only place that knows Qt."""

from itadesk.desktop.immortal import make_immortal

make_immortal()
