"""The site map of the app: URLs name things, a change is a POST to thing/id/verb."""

from django.urls import URLPattern, URLResolver, path
from django.views.generic import RedirectView

from articles.reading.appearance import set_theme

urlpatterns: list[URLPattern | URLResolver] = [
    path("", RedirectView.as_view(url="/articles/"), name="home"),
    path("theme/", set_theme, name="set_theme"),
]
