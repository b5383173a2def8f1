"""The site map of the app: URLs name things, a change is a POST to thing/id/verb."""

from django.urls import URLPattern, URLResolver, path
from django.views.generic import RedirectView

from articles.people.listing import person_list, suggestions
from articles.people.page import person
from articles.reading.appearance import set_theme
from articles.reading.listing import article_list
from articles.reading.quotes import quote

urlpatterns: list[URLPattern | URLResolver] = [
    path("", RedirectView.as_view(url="/articles/"), name="home"),
    path("articles/", article_list, name="article_list"),
    path("quotes/<slug:public_id>/", quote, name="quote"),
    path("people/", person_list, name="person_list"),
    path("people/suggestions/", suggestions, name="person_suggestions"),
    path("people/<int:pk>/", person, name="person"),
    path("theme/", set_theme, name="set_theme"),
]
