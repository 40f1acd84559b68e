# The script a user would write instead: reads listing pages with BeautifulSoup and prints a JSON object a post. Only for the bench.
import json
import sys
import time

from bs4 import BeautifulSoup

labels = {"要約": "summary", "要約(オリジナル)": "abstract", "提供元, 利用サービス": "provider"}

for name in sys.argv[1:]:
    with open(name, encoding="utf-8") as file:
        soup = BeautifulSoup(file, "html.parser")
    for post in soup.select("div.hentry"):
        link = post.select_one("h2.entry-title a")
        record = {"title": link.get_text(), "url": link["href"], "arxiv": post.select_one('a[href*="arxiv.org/abs/"]')["href"]}
        for label in post.select("div.entry-content h4"):
            if label.get_text() in labels:
                record[labels[label.get_text()]] = label.find_next_sibling("p").get_text()
        cells = [row.find_all("td") for row in post.select("table tr")]
        record.update({cell[0].get_text(): cell[1].get_text() for cell in cells})
        record["categories"] = [category.get_text() for category in post.select('a[rel~="category"]')]
        print(json.dumps(record, ensure_ascii=False))

print(time.process_time(), file=sys.stderr)
