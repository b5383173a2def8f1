"""Joins the names of an article to people, bodies and places."""
