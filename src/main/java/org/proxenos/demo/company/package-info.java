/** Invents a company: people, customers, and the books of two years. Pure arithmetic; knows neither database nor engine. */
package org.proxenos.demo.company;
